"""The windows of Stapwijs: they know the assistant, it does not know them."""
