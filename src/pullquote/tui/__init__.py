"""The screen: it shows what the desk says, and asks the desk for changes."""
