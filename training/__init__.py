"""Makes the model that the package ships, from corpora given by path: prepare, train, evaluate, export (see MODEL_CARD.md)."""
