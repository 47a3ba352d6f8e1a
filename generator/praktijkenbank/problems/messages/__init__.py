"""The words of every problem, one module a subject: message, remedy, explanation and example."""
