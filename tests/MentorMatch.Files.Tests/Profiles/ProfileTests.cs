using System.Text;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Tests.Trials;
using MentorMatch.People;

namespace MentorMatch.Files.Tests.Profiles;

/// <summary>What is odd about each system's export, in files made up here: recognised, read right, and never at the cost of a person nobody was told of.</summary>
public sealed class ProfileTests
{
    private const string SuccessFactors = "STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,MANAGER,EMPID,Role\n";

    [Fact]
    public void Two_header_rows_of_SuccessFactors_are_one_row_of_names_and_one_of_labels()
    {
        ReadText read = ReadText.Of(
            SuccessFactors
                + "Status,User,Login,First,Last,Mail,Manager,Number,Role\n"
                + "active,007,jbond,Jo,Bond,jo@x.org,NO_MANAGER,1,mentor\n"
                + "active,008,mpen,Mo,Penny,mo@x.org,007,2,mentee\n"
        );
        Assert.Equal(("successfactors", ""), (read.Profile, read.Codes));
        Assert.True(read.File!.Profile!.HasLabels);
        Assert.Equal(
            "007 Jo Bond -|008 Mo Penny 007",
            string.Join('|', read.People.Select(person => $"{person.Id} {person.Name} {person.ManagerId ?? "-"}"))
        );
        Assert.Equal(3, read.People[0].Source!.Line);
    }

    [Theory]
    [InlineData("active,007,jbond,Jo,Bond,,NO_MANAGER,1,mentor\n")]
    [InlineData("inactive,006,a,Al,Trev,,NO_MANAGER,3,mentor\nactive,007,jbond,Jo,Bond,,NO_MANAGER,1,mentor\n")]
    [InlineData("on leave,007,jbond,Jo,Bond,jo@x.org,NO_MANAGER,1,mentor\n")]
    public void Where_no_labels_follow_the_first_person_is_not_taken_for_them(string rows)
    {
        ReadText read = ReadText.Of(SuccessFactors + rows);
        Assert.False(read.File!.Profile!.HasLabels);
        Assert.Equal("007", Assert.Single(read.People).Id);
    }

    [Fact]
    public void Whoever_the_system_says_has_left_is_left_out_and_kept_in_mind()
    {
        ReadText read = ReadText.Of(SuccessFactors + "active,1,,A,B,,,,mentor\ninactive,2,,C,D,,,,mentee\nINACTIVE,3,,E,F,,,,\n");
        Assert.Empty(read.Problems.Problems);
        Assert.Equal("1", Assert.Single(read.People).Id);
        Assert.Equal([new LeftOut(3, "2", "STATUS", "inactive"), new LeftOut(4, "3", "STATUS", "INACTIVE")], read.File!.LeftOut.ToArray());
    }

    [Fact]
    public void A_status_that_says_neither_is_a_problem_and_no_guess()
    {
        ReadText read = ReadText.Of(SuccessFactors + "active,1,,A,B,,,,mentor\nsabbatical,2,,C,D,,,,mentee\n");
        Assert.Equal(
            "people.csv:3: STATUS: \"sabbatical\" does not say whether the person is still there; SAP SuccessFactors, user data file writes active or inactive. "
                + "Maybe correct it, or pass over the column with --map: {\"ignore\": [\"STATUS\"]}.",
            Assert.Single(read.Problems.Problems).ToString()
        );
        ReadText passedOver = ReadText.Of(
            SuccessFactors + "active,1,,A,B,,,,mentor\nsabbatical,2,,C,D,,,,mentee\n",
            """{ "ignore": ["STATUS"] }"""
        );
        Assert.Equal((2, ""), (passedOver.People.Count, passedOver.Codes));
    }

    [Fact]
    public void Switched_off_accounts_of_Entra_are_left_out_and_a_formula_is_text()
    {
        ReadText read = ReadText.Of(
            "userPrincipalName,displayName,id,accountEnabled,userType,creationType,officeLocation,usageLocation,city,Role\n"
                + "a@x.org,=1+3,9f,True,Member,,HQ,FR,Lyon,mentor\nb@x.org,Bo,8e,False,Guest,Invitation,,,,mentee\n"
        );
        Assert.Equal(("entra", ""), (read.Profile, read.Codes));
        Participant person = Assert.Single(read.People);
        Assert.Equal(("a@x.org", "=1+3", "HQ"), (person.Id, person.Name, Assert.Single(person.Attributes["location"])));
        Assert.Equal("False", Assert.Single(read.File!.LeftOut).Text);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public void The_version_line_and_the_example_of_an_Entra_template_are_no_people(string delimiter)
    {
        string text =
            "version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,"
            + "Block sign in (Yes/No) [accountEnabled] Required,Department [department],Role\n"
            + "Example: Chris Green,chris@contoso.com,myPassword1234,No,,\nAda,ada@x.org,hunter2,No,R&D,mentor\n";
        ReadText read = ReadText.Of(text.Replace(",", delimiter));
        Assert.Equal(("entra-create", ""), (read.Profile, read.Codes));
        Assert.Equal("ada@x.org", Assert.Single(read.People).Id);
        Assert.Equal(3, Assert.Single(read.File!.LeftOut).Line);
        Assert.Equal("Initial password [passwordProfile] Required", Assert.Single(read.File.Plan.Forbidden).Name);
    }

    [Fact]
    public void Managers_and_ids_of_BambooHR_are_taken_from_one_pair()
    {
        const string Columns = "Employee ID,Employee number,Display name,Supervisor,Supervisor E ID,Supervisor ID,Role\n";
        ReadText read = ReadText.Of(Columns + "12,00056,Ada,,,,mentor\n13,00057,Bo,Ada,00056,12,mentee\n");
        Assert.Equal(("13", "12"), (read.People[1].Id, read.People[1].ManagerId));
        ReadText byNumber = ReadText.Of(Columns.Replace(",Supervisor ID", "") + "12,00056,Ada,,,mentor\n13,00057,Bo,Ada,00056,mentee\n");
        Assert.Equal(("00057", "00056"), (byNumber.People[1].Id, byNumber.People[1].ManagerId));
    }

    [Theory]
    [InlineData("Email Address [Required],Employee ID,Manager Email,Recovery Email,Role", "a@x.org boss@x.org")]
    [InlineData("Employee ID,Other,Manager Email,Recovery Email,Role", "a@x.org -")]
    public void A_managers_address_counts_only_where_ids_are_addresses(string columns, string expected)
    {
        ReadText read = ReadText.Of($"{columns}\na@x.org,7,boss@x.org,home@y.org,mentor\n");
        Participant person = Assert.Single(read.People);
        Assert.Equal(("google-workspace", expected), (read.Profile, $"{person.Id} {person.ManagerId ?? "-"}"));
    }

    [Fact]
    public void A_day_of_leaving_leaves_somebody_out()
    {
        ReadText read = ReadText.Of("Employee_ID,Full_Name,Manager_ID,Termination_Date,Role\n1,Ada,,,mentor\n2,Bo,1,2026-12-31,mentee\n");
        Assert.Equal(("workday", ""), (read.Profile, read.Codes));
        Assert.Equal("1", Assert.Single(read.People).Id);
        Assert.Equal("2026-12-31", Assert.Single(read.File!.LeftOut).Text);
    }

    [Theory]
    [InlineData("id;name;role;city\n1;'O''Brien; Ann';mentor;'Aix'\n2;D'Arc;mentee;l'Isle\n", "ukg", "O'Brien; Ann|D'Arc")]
    [InlineData("id;name;role;city\n1;'L''Été';mentor;Aix\n2;Bo;mentee;Aix\n", "ukg", "L'Été|Bo")]
    [InlineData("id;name;role;city\n1;'Ann';mentor;Aix\n2;O'Neil;mentee;l'Isle\n", "-", "'Ann'|O'Neil")]
    [InlineData("id;name;role;city\n1;\"Ann; 'x;y'\";mentor;Aix\n2;Bo;mentee;Aix\n", "-", "Ann; 'x;y'|Bo")]
    public void Texts_in_apostrophes_are_recognised_by_what_only_they_explain(string text, string profile, string names)
    {
        ReadText read = ReadText.Of(text);
        Assert.Equal((profile, ""), (read.Profile, read.Codes));
        Assert.Equal(names, string.Join('|', read.People.Select(person => person.Name)));
    }

    [Fact]
    public void A_wide_file_with_apostrophes_is_UKGs()
    {
        string more = string.Join(';', Enumerable.Range(4, 38).Select(k => $"attribute{k}"));
        ReadText read = ReadText.Of($"id;name;role;{more}\n1;'Ann';mentor;{new string(';', 37)}\n");
        Assert.Equal(("ukg", "Ann"), (read.Profile, Assert.Single(read.People).Name));
    }

    [Fact]
    public void A_French_payroll_export_gives_up_what_must_not_travel()
    {
        ReadText read = ReadText.Of(
            "NomPrenom;Civilite;DateNaissance;Adresse;Identification;Direction;Service;NumeroCNSS;TypeContrat;DateEntree;DateSortie;NumeroBancaire;Banque;SalaireMoyen;ModePayement;Rôle\n"
                + "DIALLO Awa;Mme;02/03/1980;12 rue X;B123;DG;RH;998877;CDI;01/01/2010;;FR7612;BNP;450000;virement;mentor\n"
        );
        Assert.Equal(("paie", ""), (read.Profile, read.Codes));
        Assert.Equal(
            "DateNaissance Adresse NumeroCNSS NumeroBancaire Banque SalaireMoyen ModePayement",
            string.Join(' ', read.File!.Plan.Forbidden.Select(column => column.Name))
        );
        Participant person = Assert.Single(read.People);
        Assert.Equal(("DIALLO Awa", "RH"), (person.Id, Assert.Single(person.Attributes["department"])));
        Assert.Equal(
            "Civilite DateEntree Direction TypeContrat",
            string.Join(' ', person.Attributes.Select(row => row.Key).Where(name => name != "department").Order())
        );
    }

    [Fact]
    public void Zeros_before_a_staff_number_stay_and_the_town_of_a_French_register_is_no_place_of_work()
    {
        ReadText read = ReadText.Of(
            "Matricule,Nom,Prénom,Ville,Nom d'agence,RIB,Rôle\n00056,Lefèvre,Éloïse,Rabat,Casa Centre,01179,mentor\n"
        );
        Participant person = Assert.Single(read.People);
        Assert.Equal(
            ("personnel", "00056", "Éloïse Lefèvre", "Casa Centre"),
            (read.Profile, person.Id, person.Name, Assert.Single(person.Attributes["location"]))
        );
    }

    [Fact]
    public void Preferences_of_PushFar_name_roles_categories_and_who_has_stopped()
    {
        ReadText read = ReadText.Of(
            "Email,Program ID,Mentoring Type,Help Mentee With,Maximum Mentees,Offer help in categories,Mentor Expectation,Need help in categories\n"
                + "a@x.org,9,mentor,\"growth; calm\",10,2;88,,\nb@x.org,9,both,,2,3,,2;5\nc@x.org,9,disabled,,1,,,\n"
        );
        Assert.Equal(("pushfar", ""), (read.Profile, read.Codes));
        Assert.Equal(
            "Mentor 10 2|88;Both 2 3",
            string.Join(';', read.People.Select(person => $"{person.Role} {person.Capacity} {string.Join('|', person.Skills)}"))
        );
        Assert.Equal("2|5", string.Join('|', read.People[1].Wants));
        Assert.Equal("c@x.org", Assert.Single(read.File!.LeftOut).Id);
    }

    [Fact]
    public void Lists_of_a_Google_form_are_split_at_commas_except_in_the_options_that_the_mapping_knows()
    {
        const string Text =
            "Timestamp,Email Address,Role,Skills,Topics,Office\n"
            + "2026/11/05,a@x.org,mentor,\"Python, Communication, presenting, SQL\",\"Health, safety, Law\",\"Paris, France\"\n";
        Participant plain = Assert.Single(ReadText.Of(Text).People);
        Assert.Equal("Python|Communication|presenting|SQL", string.Join('|', plain.Skills));
        Assert.Equal("Health, safety, Law", Assert.Single(plain.Attributes["Topics"]));
        ReadText read = ReadText.Of(
            Text,
            """{ "options": { "skills": ["communication, presenting", "Python", "SQL, advanced"], "topics": ["Health, safety"] } }"""
        );
        Participant known = Assert.Single(read.People);
        Assert.Equal("Python|Communication, presenting|SQL", string.Join('|', known.Skills));
        Assert.Equal("Health, safety|Law", string.Join('|', known.Attributes["Topics"]));
        Assert.Equal("Paris, France", Assert.Single(known.Attributes["location"]));
    }

    [Fact]
    public void Halves_of_an_option_that_always_stand_together_are_a_warning_and_no_guess()
    {
        const string Text =
            "Timestamp,Email Address,Role,Skills\nx,a@x.org,mentor,\"Python, Communication, presenting\"\nx,b@x.org,mentor,\"Communication, presenting, sql\"\n"
            + "x,c@x.org,mentor,\"Law, sql\"\n";
        ReadText read = ReadText.Of(Text);
        Assert.Equal(
            "people.csv:1: Skills: the two halves of \"Communication, presenting\" always stand together and are read as two values. "
                + "Maybe they are one: say so with --map {\"options\": {\"skills\": [\"Communication, presenting\"]}}.",
            Assert.Single(read.Problems.Warnings).ToString()
        );
        Assert.Empty(ReadText.Of(Text, """{"options": {"skills": ["Communication, presenting"]}}""").Problems.Warnings);
    }

    [Theory]
    [InlineData("Matricule,Prénom,Rôle", "French")]
    [InlineData("Employee_ID,Full_Name,Role", "English")]
    [InlineData("Personalnummer,Vorname,role", "English German")]
    [InlineData("id,Compétences,Role", "English French")]
    public void The_languages_of_column_names_are_told(string columns, string languages) =>
        Assert.Equal(languages, string.Join(' ', HeaderLanguages.Of(columns.Split(','))));

    [Fact]
    public void The_answers_of_a_Microsoft_form_are_known_in_French_too()
    {
        ReadText read = ReadText.Of(
            "ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Matricule;Prénom;Nom de famille;Êtes-vous mentor ou mentoré ? ;Compétences\n"
                + "1;05/11/2026;05/11/2026;anonymous;;007;Zoë;Müller;mentor;Python;\n",
            """{ "columns": { "role": "Êtes-vous mentor ou mentoré ?" } }"""
        );
        Assert.Equal(("ms-forms", "007 Zoë Müller"), (read.Profile, $"{Assert.Single(read.People).Id} {read.People[0].Name}"));
    }

    [Fact]
    public void A_profile_may_be_refused_or_asked_for()
    {
        const string Text = "STATUS,USERID,MANAGER,Role\nactive,1,,mentor\ninactive,2,,mentee\n";
        Assert.Equal(2, ReadText.Of(Text, profile: ProfileChoice.None).People.Count);
        Assert.True(ProfileChoice.TryParse("SuccessFactors", out ProfileChoice? asked, out _));
        ReadText forced = ReadText.Of("STATUS,USERID,Role\nactive,1,mentor\n", profile: asked);
        Assert.True(forced.File!.Profile!.WasAskedFor);
    }

    [Theory]
    [InlineData("sucessfactors", "successfactors is meant; there are ")]
    [InlineData("workdy", "workday is meant; there are ")]
    [InlineData("google", "google-forms is meant; there are ")]
    [InlineData("kronos-ultimate", "one of these is meant: ")]
    public void An_unknown_profile_is_answered_with_the_nearest_name_and_the_list(string name, string start)
    {
        Assert.False(ProfileChoice.TryParse(name, out _, out DataProblem? problem));
        Assert.StartsWith(start, problem.Maybe, StringComparison.Ordinal);
        Assert.All(ImportProfiles.All, profile => Assert.Contains(profile.Name, problem.Maybe, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_mapping_says_goes_before_a_profile()
    {
        ReadText read = ReadText.Of(
            "STATUS,USERID,MANAGER,EMPID,USERNAME,Role\nactive,a,b,007,Bond,mentor\n",
            """{ "columns": { "id": "EMPID", "name": "USERNAME" } }"""
        );
        ReadText moved = ReadText.Of(
            $"printed today\n{SuccessFactors}Status,User,Login,First,Last,Mail,Manager,Number,Role\nactive,1,,A,B,a@x.org,,,mentor\n",
            """{ "headerRow": 2 }"""
        );
        Assert.Equal(("successfactors", "1", ""), (moved.Profile, Assert.Single(moved.People).Id, moved.Codes));
        Assert.Equal(("successfactors", "007", "Bond"), (read.Profile, Assert.Single(read.People).Id, read.People[0].Name));
    }

    [Theory]
    [InlineData("id,first_name,last_name,email,role,level,department,site,hire_date,skills\n1,A,B,a@x,mentor,1,,,,\n")]
    [InlineData("Employee ID,Manager ID,Name,Role\n1,2,Ada,mentor\n")]
    [InlineData("Matricule;Prénom;Nom;Rôle\n1;A;B;mentor\n")]
    [InlineData("Timestamp,id,role\nx,1,mentor\n")]
    public void A_plain_file_is_nobodys(string text) => Assert.Equal(("-", ""), (ReadText.Of(text).Profile, ReadText.Of(text).Codes));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void A_profile_is_recognised_in_every_encoding(string encoding)
    {
        Encoding written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble(), .. written.GetBytes("sep=;\nMatricule;Prénom;Nom d'agence;Rôle\n7;Zoë;Été;mentor\n")];
        ReadText read = ReadText.Of(bytes);
        Assert.Equal(("personnel", "Zoë"), (read.Profile, Assert.Single(read.People).Name));
    }

    [Fact]
    public void Every_profile_has_a_name_of_its_own_and_claims_no_column_that_must_not_travel()
    {
        Assert.Equal(ImportProfiles.All.Length, ImportProfiles.All.Select(profile => profile.Name).Distinct().Count());
        Assert.DoesNotContain(
            ImportProfiles.All.SelectMany(profile => profile.Columns.Select(row => row.Column).Concat(profile.Keys.Select(key => key.Id))),
            column => MentorMatch.Files.Reading.Headers.ForbiddenColumns.KindOf(column) is not null
        );
    }
}
