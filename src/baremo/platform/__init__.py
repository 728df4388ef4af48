"""The ground on which the service stands: settings, database, accounts, jobs, secrets, audit, logs, health."""
