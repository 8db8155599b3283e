using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorMatch.HrPortal.Tests.Doubles;

/// <summary>
/// An upload that goes on until it is answered, over a connection of its own: a client of the framework would send everything before it reads the answer, and so depend on how long the
/// portal goes on taking what it has refused.
/// </summary>
internal static class EndlessUpload
{
    private const string EndOfHead = "\r\n\r\n";
    private const string EndOfAnswer = "0\r\n\r\n";

    private static readonly byte[] Rows = Encoding.UTF8.GetBytes("e1234567,mentee,Somebody Or Other\n".PadLeft(1 << 16, '\n'));

    /// <summary>Puts rows to an address, and stops when there is an answer.</summary>
    /// <param name="manager">Whose request it is.</param>
    /// <param name="path">The address, with its query.</param>
    /// <param name="length">How many bytes it says it has; <see langword="null"/>: it says nothing, and is sent in chunks.</param>
    /// <returns>The status, the type and the object of the answer.</returns>
    public static async Task<(HttpStatusCode Status, string Head, JsonNode Answer)> Put(ManagerClient manager, string path, long? length)
    {
        using TcpClient connection = new();
        await connection.ConnectAsync(manager.Http.BaseAddress!.Host, manager.Http.BaseAddress.Port);
        NetworkStream stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(manager.HeadOf(HttpMethod.Put, path, [LengthOf(length), ("X-File-Name", "people.csv")]))
        );
        using CancellationTokenSource answered = new();
        Task sending = SendRows(stream, inChunks: length is null, answered.Token);
        string answer = await ReadAnswer(stream);
        await answered.CancelAsync();
        await sending;
        int body = answer.IndexOf(EndOfHead, StringComparison.Ordinal);
        return (
            (HttpStatusCode)int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture),
            answer[..body],
            JsonNode.Parse(answer[answer.IndexOf('{', body)..(answer.LastIndexOf('}') + 1)])!
        );
    }

    private static (string Name, string Value) LengthOf(long? length) =>
        length is { } bytes ? ("Content-Length", bytes.ToString(CultureInfo.InvariantCulture)) : ("Transfer-Encoding", "chunked");

    private static async Task SendRows(NetworkStream stream, bool inChunks, CancellationToken answered)
    {
        byte[] part = inChunks ? [.. Encoding.ASCII.GetBytes($"{Rows.Length:x}\r\n"), .. Rows, .. "\r\n"u8] : Rows;
        try
        {
            while (true)
            {
                await stream.WriteAsync(part, answered);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // The portal may close the connection when it has answered.
        }
    }

    // An answer of the portal has no length in its head, so it is in chunks, of which the last is empty.
    private static async Task<string> ReadAnswer(NetworkStream stream)
    {
        StringBuilder text = new();
        byte[] buffer = new byte[1 << 12];
        while (!text.ToString().EndsWith(EndOfAnswer, StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer);
            Assert.True(read > 0, $"The connection ended before there was an answer, after: {text}");
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
