printf 'a\n' | detente check --party Turkey
