using Quickstart.Calls;

namespace Quickstart.Hosting;

/// <summary>What came of one call.</summary>
internal sealed record CallOutcome
{
    public required CallLine Line { get; init; }

    /// <summary>The line's number, with the position of the call when the line holds several.</summary>
    public required string Label { get; init; }

    /// <summary>The name that the model wrote.</summary>
    public required string Tool { get; init; }

    public required Caller Caller { get; init; }

    public required ToolResult Result { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public string? Expected { get; init; }

    public bool IsUnexpected => Expected is not null && Expected != Result.Code;
}
