namespace Quickstart.Calls;

/// <summary>A line cannot be read. The message is one of ours and repeats nothing of the line.</summary>
internal sealed class BrokenLineException(string message) : Exception(message);
