"""Made-up reports are joined as they were made."""

import pytest

from bench.scale_link import TOLD, link, measure_wide, reports


def test_made_up_reports_become_the_incidents_that_they_were_made_of() -> None:
    found = link(reports(10 * TOLD))
    assert found["incidents"] == 10
    assert found["link_seconds"] > 0


def test_a_ledger_of_copied_rows_has_as_many_claims_as_were_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.scale_link.FEW", 12)
    monkeypatch.setattr("bench.scale_link.ONE_BY_ONE", 2)
    found = measure_wide(600)
    assert 540 <= found["claims"] <= 660
    assert found["add_ms"] > 0
