System.Console.WriteLine("MentorMatch");
