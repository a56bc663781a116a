"""What English words say, for alignment and verdicts alike."""
