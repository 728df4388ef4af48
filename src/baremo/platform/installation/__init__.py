"""What is true of the installation as a whole, and the table in which attempts are counted."""
