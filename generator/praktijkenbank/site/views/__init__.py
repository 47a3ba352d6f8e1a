"""What is shown, as plain values: geometry of drawings and cells of tables."""
