using System.Collections.Immutable;

namespace MentorMatch.Testing.Cohorts;

/// <summary>Given and family names that go together. Drawn independently, so that whoever a name belongs to is a coincidence.</summary>
/// <param name="Given">Given names.</param>
/// <param name="Family">Family names.</param>
internal sealed record NamePool(ImmutableArray<string> Given, ImmutableArray<string> Family)
{
    /// <summary>All pools, 16 names of each kind in each. Family names are those that do not change with the gender of who bears them.</summary>
    public static ImmutableArray<NamePool> All { get; } =
    [
        Pool(
            "Zoé Chloé Anaïs Hélène Mélanie Inès Aurélie Camille François Gaël Jérôme Rémi Loïc Stéphane Benoît Théo",
            "Lefèvre Bélanger Gagné Côté Dubois Moreau Fournier Girard Chevallier Périer Beaulieu Garçon Noël Rousseau Hébert Lamoureux"
        ),
        Pool(
            "Amelia Grace Imogen Freya Niamh Siobhán Rhiannon Beth Oliver Callum Rhys Seán Aidan Duncan Alfie Owen",
            "Ashworth Barlow O’Connell Fairweather Gallagher Hartwell Brannigan MacLeod Pemberton Rowntree Sutcliffe Thorne Whitlock Yates Llewellyn Kerr"
        ),
        Pool(
            "Jana Käthe Lena Annika Jördis Greta Ulrike Saskia Jürgen Björn Lukas Matthias Sören Felix Götz Tilmann",
            "Müller Schröder Weiß Köhler Böhm Jäger Strauß Voß Lindner Krüger Hübner Brandt Sauer Groß Fährmann Zöller"
        ),
        Pool(
            "Zofia Małgorzata Agnieszka Łucja Wiktoria Jadwiga Bożena Róża Michał Paweł Łukasz Jędrzej Stanisław Grzegorz Bartłomiej Wojciech",
            "Wójcik Woźniak Król Wróbel Stępień Żurek Łoś Gołąb Pająk Zając Dąbek Kołodziej Bąk Cieśla Mróz Sikora"
        ),
        Pool(
            "Ana Beatriz Conceição Letícia Lígia Mônica Íris Thaís João Luís Antônio Caetano Flávio Gonçalo Tomé Vinícius",
            "Araújo Brandão Conceição Falcão Gouveia Leitão Magalhães Nóbrega Peçanha Quintão Simões Távora Vasconcelos Frazão Guimarães Patrício"
        ),
        Pool(
            "Lucía Sofía Begoña Inés Ángeles Belén Rocío Nuria Andrés Álvaro Íñigo Jesús Martín Óscar Raúl Tomás",
            "Muñoz Ibáñez Núñez Peña Cárdenas Giménez Alarcón Córdoba Echeverría Gálvez Jáuregui León Márquez Ordóñez Rincón Zúñiga"
        ),
        Pool(
            "Aditi Kavya Meera Nandini Priya Sunita Lakshmi Zoya Arjun Deepak Farhan Kiran Rohan Sanjay Vikram Yusuf",
            "Acharya Banerjee Chatterjee Deshpande Gowda Iyer Joshi Kulkarni Menon Naidu Patil Qureshi Reddy Shenoy Thakur Venkatesan"
        ),
        Pool(
            "Åsa Linnéa Märta Ylva Sólveig Þóra Bodil Signe Håkan Jörgen Östen Göran Ásgeir Søren Eskil Vidar",
            "Åkesson Björklund Dahlström Ekström Forsgård Hägg Källström Lindqvist Nyström Öberg Sjögren Ström Wänglund Østergaard Ræder Ahlgren"
        ),
        Pool(
            "Ayşe Çiğdem Gülşen Işıl Özlem Şebnem Ülkü Zeynep Çağlar Gökhan İbrahim Ömer Oğuz Şükrü Tuğrul Ümit",
            "Çelik Doğan Erdoğdu Güneş Işık Kılıç Öztürk Şahin Türkoğlu Ünal Yıldız Aydın Bozkuş Çakır Gürsoy Tekeş"
        ),
        Pool(
            "Yūko Kyōko Ayaka Chiyo Emiko Haruka Mitsuki Sakura Daichi Gorō Kenji Ryōta Shōta Tarō Yūta Jun",
            "Satō Itō Katō Gotō Kondō Saitō Ōta Ōno Endō Kudō Shimizu Tanabe Uchida Watanuki Yokoyama Mizuno"
        ),
        Pool(
            "Thảo Hương Linh Mỹ Ngọc Quỳnh Trâm Yến Bảo Đức Hiếu Khôi Minh Nghĩa Phúc Tuấn",
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh"
        ),
        Pool(
            "Amina Chidinma Folasade Ngozi Zanele Thandiwe Abena Wanjiru Kwame Olúwaṣeun Sipho Tendai Kofi Jabari Emeka Mandla",
            "Adébáyọ̀ Banda Chukwu Dlamini Ẹkúndayọ̀ Gathoni Kamau Mensah Mwangi Ndlovu Nkosi Okafor Owusu Sithole Tembo Zulu"
        ),
    ];

    private static NamePool Pool(string given, string family) => new([.. given.Split(' ')], [.. family.Split(' ')]);
}
