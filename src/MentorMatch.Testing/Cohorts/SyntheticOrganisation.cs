using System.Collections.Immutable;

namespace MentorMatch.Testing.Cohorts;

/// <summary>The organisation that synthetic people work for unless the options say otherwise. All of it is invented.</summary>
internal static class SyntheticOrganisation
{
    public static ImmutableArray<SyntheticDepartment> Departments { get; } =
    [
        new(
            "Engineering",
            [
                "Python",
                "Java",
                "JavaScript",
                "C#",
                "Code Review",
                "Software Architecture",
                "Kubernetes",
                "C++",
                "Test Automation",
                "Rust",
                "Embedded Systems",
                "Compiler Design",
            ]
        ),
        new(
            "Operations",
            [
                "Process Improvement",
                "Logistics",
                "Quality Management",
                "Supply Chain Planning",
                "Lean",
                "Health and Safety",
                "Inventory Control",
                "Vendor Management",
                "Six Sigma",
                "Maintenance Planning",
                "Customs Law",
                "Demand Forecasting",
            ]
        ),
        new(
            "Sales",
            [
                "Negotiation",
                "Account Management",
                "CRM",
                "Prospecting",
                "Pricing",
                "Tender Writing",
                "Sales Forecasting",
                "Partner Management",
                "Solution Selling",
                "Contract Management",
                "Export Sales",
                "Sales Coaching",
            ]
        ),
        new(
            "Finance",
            [
                "Budgeting",
                "Excel",
                "Financial Modelling",
                "Accounting",
                "Controlling",
                "IFRS",
                "Risk Analysis",
                "Treasury",
                "Internal Audit",
                "Tax Law",
                "Mergers and Acquisitions",
                "Investor Relations",
            ]
        ),
        new(
            "Data",
            [
                "SQL",
                "Statistics",
                "Data Visualisation",
                "Machine Learning",
                "Data Engineering",
                "R",
                "Experiment Design",
                "Deep Learning",
                "Natural Language Processing",
                "Operations Research",
                "Data Governance",
                "Causal Inference",
            ]
        ),
        new(
            "Marketing",
            [
                "Brand Strategy",
                "Copywriting",
                "Social Media",
                "Market Research",
                "SEO",
                "Event Planning",
                "Marketing Analytics",
                "Content Strategy",
                "Email Marketing",
                "Video Production",
                "Public Relations",
                "Neuromarketing",
            ]
        ),
        new(
            "People",
            [
                "Recruiting",
                "Talent Development",
                "Employment Law",
                "Onboarding",
                "Facilitation",
                "Workforce Planning",
                "Compensation and Benefits",
                "Inclusion",
                "Mediation",
                "Organisational Psychology",
                "Payroll",
                "Career Counselling",
            ]
        ),
        new(
            "Product",
            [
                "Product Strategy",
                "User Research",
                "Roadmapping",
                "Agile",
                "Prototyping",
                "Interaction Design",
                "Accessibility",
                "Product Analytics",
                "Service Design",
                "Requirements Engineering",
                "Technical Writing",
                "Localisation",
            ]
        ),
        new(
            "Research",
            [
                "Scientific Writing",
                "Literature Review",
                "Grant Writing",
                "Laboratory Practice",
                "Patent Law",
                "Simulation",
                "Materials Science",
                "Optics",
                "Biostatistics",
                "Cryptography",
                "Bioinformatics",
                "Photonics",
            ]
        ),
        new(
            "Legal",
            [
                "Contract Law",
                "Data Protection",
                "Compliance",
                "Legal Research",
                "Corporate Law",
                "Intellectual Property",
                "Competition Law",
                "Litigation",
                "Licensing",
                "Public Procurement",
                "Arbitration",
                "Maritime Law",
            ]
        ),
    ];

    public static ImmutableArray<string> CommonSkills { get; } =
    [
        "Leadership",
        "Public Speaking",
        "Project Management",
        "Career Planning",
        "Feedback",
        "Time Management",
        "Stakeholder Management",
        "Networking",
        "Delegation",
        "Conflict Resolution",
        "Strategic Thinking",
        "Writing",
        "Change Management",
        "Coaching",
        "Remote Work",
        "Intercultural Communication",
    ];

    public static ImmutableArray<SyntheticSite> Sites { get; } =
    [
        new("Paris", "Europe/Paris", "French"),
        new("London", "Europe/London", "English"),
        new("Montréal", "America/Toronto", "French"),
        new("Berlin", "Europe/Berlin", "German"),
        new("Kraków", "Europe/Warsaw", "Polish"),
        new("New York", "America/New_York", "English"),
        new("Bengaluru", "Asia/Kolkata", "Hindi"),
        new("São Paulo", "America/Sao_Paulo", "Portuguese"),
        new("Málaga", "Europe/Madrid", "Spanish"),
        new("Göteborg", "Europe/Stockholm", "Swedish"),
        new("İzmir", "Europe/Istanbul", "Turkish"),
        new("Ōsaka", "Asia/Tokyo", "Japanese"),
    ];
}
