"""What knows Dutch and nothing else."""
