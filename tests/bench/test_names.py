"""Names of a tagged table as spans of a text."""

from bench.names import parse_tagged

TABLE = "http://example.org\tO\n\nOmar\tB-Person\nDaher\tI-Person\nleft\tO\nBeirut\tB-Location\tB-Misc\n.\tO\n\nHe\tO\nleft\tO\nOPEC\tB-Organization\nOil\tB-Organization\n"


def test_names_stand_in_the_text() -> None:
    text, names = parse_tagged(TABLE)
    assert text == "Omar Daher left Beirut .\nHe left OPEC Oil"
    assert [(kind, text[start:end]) for kind, start, end in names] == [
        ("person", "Omar Daher"),
        ("place", "Beirut"),
        ("organisation", "OPEC"),
        ("organisation", "Oil"),
    ]
