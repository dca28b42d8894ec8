"""What a user can do to a program: one plain function for each, one undo step for each."""
