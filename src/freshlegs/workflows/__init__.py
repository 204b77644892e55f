"""What can be asked for, one public question a file: fetch, compute, keep."""
