"""Who is named where: names in prose and in front matter, and their order."""
