"""Where articles, analyses and the reader's marks meet; everything that the screen and the commands share."""
