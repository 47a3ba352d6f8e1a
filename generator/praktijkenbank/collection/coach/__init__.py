"""The language coach: advice on what an editor wrote, never an error."""
