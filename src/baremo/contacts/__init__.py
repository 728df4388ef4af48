"""Contacts: people, by which identities they are known, what is known of them, and how two become one."""
