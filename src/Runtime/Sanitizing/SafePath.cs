using System.Diagnostics.CodeAnalysis;

namespace SecureTools;

/// <summary>
/// A path that a model wrote and that lies below a directory that the host chose. It is relative, has no <c>..</c>, means the same file on
/// every system, and when it was made no link led out of the directory.
/// </summary>
/// <remarks>
/// <para>
/// Guaranteed by the text: no <c>.</c> or <c>..</c>, drive, share, device, alternate stream, control, invisible or look-alike character, no
/// trailing dot or space, one spelling (NFC) of each name, at most 1024 characters, 64 names and 255 bytes a name.
/// Guaranteed by the file system: every link on the way ended below the directory when the path was made, and again when one of the
/// <c>Open</c> methods of this type opens it.
/// </para>
/// <para>
/// Not guaranteed: that the file exists, is no pipe or device, has no second name (hard link) elsewhere, or is one that the caller of the
/// tool may see. What other code does with <see cref="FullPath"/> is not checked again: a link that is put there in between is followed.
/// Open it with this type.
/// </para>
/// </remarks>
public sealed partial class SafePath : IEquatable<SafePath>
{
    /// <summary>The greatest length of a path in UTF-16 units.</summary>
    public const int MaxLength = PathText.MaxLength;

    private SafePath(PathRoot root, string relative)
    {
        Root = root;
        Relative = relative;
    }

    /// <summary>The directory.</summary>
    public PathRoot Root { get; }

    /// <summary>The path from the directory, with <c>/</c> between names.</summary>
    public string Relative { get; }

    /// <summary>The full path as the system writes it. Links in it are not followed yet.</summary>
    public string FullPath => Root.PathOf(Relative);

    /// <summary>Whether a file is there, reached without leaving the directory.</summary>
    public bool Exists => Root.Resolve(Relative) is { } real && File.Exists(real);

    /// <summary>Checks text and makes it a path. Never throws for what the text is.</summary>
    /// <param name="root">The directory.</param>
    /// <param name="text">What a model wrote.</param>
    /// <param name="path">The path, or null.</param>
    public static bool TryCreate(PathRoot root, string? text, [NotNullWhen(true)] out SafePath? path) =>
        TryCreate(root, text, out path, out _);

    /// <summary>Checks text and makes it a path, or says what is expected instead. Never throws for what the text is.</summary>
    /// <param name="root">The directory.</param>
    /// <param name="text">What a model wrote.</param>
    /// <param name="path">The path, or null.</param>
    /// <param name="expected">What is expected instead, in words that repeat nothing of the text; null when there is a path.</param>
    public static bool TryCreate(
        PathRoot root, string? text, [NotNullWhen(true)] out SafePath? path, [NotNullWhen(false)] out string? expected)
    {
        ArgumentNullException.ThrowIfNull(root);
        expected = PathText.Problem(text, out var relative)
            ?? (StaysBelow(root, relative) ? null : "a path that stays below its directory");
        path = expected is null ? new SafePath(root, relative) : null;
        return path is not null;
    }

    /// <summary>
    /// Whether both are the same text below the same directory. Two spellings that a file system takes for one file are two paths.
    /// </summary>
    public bool Equals(SafePath? other) => other is not null && Relative == other.Relative && Root.FullPath == other.Root.FullPath;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SafePath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Relative, Root.FullPath);

    /// <summary>The path from the directory; where that is, stays with the host.</summary>
    public override string ToString() => Relative;

    private static bool StaysBelow(PathRoot root, string relative)
    {
        try
        {
            return root.Resolve(relative) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where it leads cannot be told, so it leads nowhere.
            return false;
        }
    }
}
