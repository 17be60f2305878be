namespace SecureTools;

/// <summary>How far a tool has come.</summary>
/// <param name="Done">Units done: finite, from 0. A report of another number is dropped.</param>
/// <param name="Total">Units in all; null when unknown. A total that is below what is done, or no finite number, counts as unknown.</param>
/// <param name="Message">A sentence for people, or null. It is cut after <see cref="LongestMessage"/> characters.</param>
public readonly record struct ToolProgress(double Done, double? Total = null, string? Message = null)
{
    /// <summary>How many UTF-16 characters of a message reach the host.</summary>
    public const int LongestMessage = 500;
}
