"""Made-up reports are joined as they were made."""

from bench.scale_link import TOLD, link, reports


def test_made_up_reports_become_the_incidents_that_they_were_made_of() -> None:
    found = link(reports(10 * TOLD))
    assert found["incidents"] == 10
    assert found["link_seconds"] > 0
