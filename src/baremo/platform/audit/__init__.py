"""The audit trail: who changed what, when and from where. It is written once and never changed."""
