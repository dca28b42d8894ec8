"""Excel trackers: workbooks that managers fill in and send back."""
