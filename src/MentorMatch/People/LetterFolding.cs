using System.Collections.Frozen;

namespace MentorMatch.People;

/// <summary>Which lower-case letters read as which plain ones: accents fall away, ligatures come apart.</summary>
/// <remarks>
/// A table of our own, for Latin, Greek and Cyrillic, because the platform's normalisation depends on the installed Unicode library and does nothing at all in
/// globalization-invariant mode, where the same people would then be matched differently. A test compares it with Unicode compatibility decomposition.
/// </remarks>
internal static class LetterFolding
{
    // Each line: the plain form, a blank, and the characters that read as it.
    private static readonly string[] Lines =
    [
        "# ♯",
        "0 ⁰₀",
        "1 ¹₁",
        "2 ²₂",
        "3 ³₃",
        "4 ⁴₄",
        "5 ⁵₅",
        "6 ⁶₆",
        "7 ⁷₇",
        "8 ⁸₈",
        "9 ⁹₉",
        "a ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặₐ",
        "ae æǣǽ",
        "b ḃḅḇ",
        "c çćĉċčḉ",
        "d ðďđḋḍḏḑḓ",
        "dz ǆǳ",
        "e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệₑ",
        "f ḟ",
        "ff ﬀ",
        "ffi ﬃ",
        "ffl ﬄ",
        "fi ﬁ",
        "fl ﬂ",
        "g ĝğġģǧǵḡ",
        "h ĥħȟḣḥḧḩḫẖₕ",
        "i ìíîïĩīĭįİıǐȉȋḭḯỉịⁱ",
        "ij ĳ",
        "j ĵǰ",
        "k ķǩḱḳḵₖ",
        "l ĺļľłḷḹḻḽₗ",
        "lj ǉ",
        "m ḿṁṃₘ",
        "n ñńņňǹṅṇṉṋⁿₙ",
        "nj ǌ",
        "o ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợₒ",
        "oe œ",
        "p ṕṗₚ",
        "r ŕŗřȑȓṙṛṝṟ",
        "s śŝşšſșṡṣṥṧṩẛₛ",
        "ss ß",
        "st ﬅﬆ",
        "t ţťŧțṫṭṯṱẗₜ",
        "th þ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "v ṽṿ",
        "w ŵẁẃẅẇẉẘ",
        "x ẋẍₓ",
        "y ýÿŷȳẏẙỳỵỷỹ",
        "z źżžẑẓẕ",
        "ə ₔ",
        "ʒ ǯ",
        "α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "β ϐ",
        "ε έϵἐἑἒἓἔἕὲέ",
        "η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "θ ϑ",
        "ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ",
        "κ ϰ",
        "μ µ",
        "ο όὀὁὂὃὄὅὸό",
        "π ϖ",
        "ρ ϱῤῥ",
        "σ ςϲ",
        "υ ΰϋύϒϓϔὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "φ ϕ",
        "ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "а ӑӓ",
        "г ѓ",
        "е ѐёӗ",
        "ж ӂӝ",
        "з ӟ",
        "и йѝӣӥ",
        "к ќ",
        "о ӧ",
        "у ўӯӱӳ",
        "ч ӵ",
        "ы ӹ",
        "э ӭ",
        "і ї",
        "ѵ ѷ",
        "ә ӛ",
        "ө ӫ",
    ];

    private static readonly FrozenDictionary<char, string> Plain = Lines
        .SelectMany(line => line.Split(' ') is [var plain, var folded] ? folded.Select(c => (c, plain)) : [])
        .ToFrozenDictionary(entry => entry.c, entry => entry.plain);

    /// <summary>The plain form of a lower-case character, or <see langword="null"/> when it stands for itself.</summary>
    public static string? Of(char character) => Plain.GetValueOrDefault(character);
}
