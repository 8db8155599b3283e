namespace MentorMatch.Tests.Doubles;

/// <summary>A stream over a network: what would hold a thread is refused, and so is seeking.</summary>
internal sealed class AsyncOnlyStream(byte[] content) : Stream
{
    private readonly MemoryStream source = new(content);
    private readonly MemoryStream sink = new();

    public byte[] Written => sink.ToArray();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        source.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        sink.WriteAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("This would hold a thread.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("This would hold a thread.");

    public override void Flush() => throw new InvalidOperationException("This would hold a thread.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
