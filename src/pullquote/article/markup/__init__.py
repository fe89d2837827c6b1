"""From marked-up text to pieces of a story: words, their looks, and what a reader would see."""
