"""What is kept on this computer: half-finished tasks, what is on its way, and receipts."""
