"""Speed and scale, measured side by side with peers."""
