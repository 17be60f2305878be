using Microsoft.Win32.SafeHandles;

namespace SecureTools;

public sealed partial class SafePath
{
    /// <summary>Opens the file for reading, as <see cref="Open"/> does.</summary>
    public FileStream OpenRead() => Open(new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read });

    /// <summary>Opens the file for writing and empties it, or creates it, as <see cref="Open"/> does. Its directory must exist.</summary>
    public FileStream OpenWrite() =>
        Open(new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None });

    /// <summary>
    /// Opens the file: follows all links again, opens what they lead to, and asks the system which file it opened. A file is emptied only
    /// after that.
    /// </summary>
    /// <remarks>
    /// On Linux the open file itself is asked for its path (<c>/proc/self/fd</c>). Elsewhere, and where that is not mounted, the links are
    /// followed once more, which leaves a moment in which somebody who may change the directory can change them back. On every system that
    /// somebody can make an <b>empty</b> file appear outside of the directory, where a mode that creates files is asked for; it is never
    /// written to.
    /// </remarks>
    /// <param name="options">How to open it. <see cref="FileOptions.DeleteOnClose"/> is not taken.</param>
    /// <exception cref="UnauthorizedAccessException">The file is not below the directory any more.</exception>
    public FileStream Open(FileStreamOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Options.HasFlag(FileOptions.DeleteOnClose))
        {
            throw new ArgumentException("A file that is deleted when it is closed would be deleted before it is checked.", nameof(options));
        }

        var stream = new FileStream(Root.Resolve(Relative) ?? throw Left(), Gentle(options));
        try
        {
            if (!Root.Holds(FinalPath(stream.SafeFileHandle) ?? ""))
            {
                throw Left();
            }

            if (options.Mode is FileMode.Create or FileMode.Truncate)
            {
                stream.SetLength(0);
            }

            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The same options, but nothing is lost by opening: what would be emptied is emptied later.</summary>
    private static FileStreamOptions Gentle(FileStreamOptions options)
    {
        var empties = options.Mode is FileMode.Create or FileMode.Truncate;
        var gentle = new FileStreamOptions
        {
            Mode = options.Mode switch { FileMode.Create => FileMode.OpenOrCreate, FileMode.Truncate => FileMode.Open, var mode => mode },
            Access = options.Access,
            Share = options.Share,
            Options = options.Options,
            BufferSize = options.BufferSize,
            PreallocationSize = empties ? 0 : options.PreallocationSize,
        };
        if (!OperatingSystem.IsWindows())
        {
            gentle.UnixCreateMode = options.UnixCreateMode;
        }

        return gentle;
    }

    private string? FinalPath(SafeFileHandle handle)
    {
        var name = OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget : null;
        return name ?? Root.Resolve(Relative);
    }

    private static UnauthorizedAccessException Left() => new("The file is not below its directory.");
}
