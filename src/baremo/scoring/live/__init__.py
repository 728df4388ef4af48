"""The live loop: contacts whose history has changed, or whose time has come, are scored a moment later."""
