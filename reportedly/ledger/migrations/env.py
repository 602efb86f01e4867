"""Runs migrations over the connection that is given, in the transaction it is in; there is no ini file and no offline mode."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
