using System.IO;

namespace InsecureAgent.Effects;

/// <summary>A tool that says nothing about itself; its code does.</summary>
public static class FoundEffects
{
    /// <summary>Makes room on the disk.</summary>
    // SECT3001 warning: the archive is deleted, whatever the name says...
    // SECT3005 suggestion: ...and clients are not told to ask first.
    [Tool]
    // SECT3002 warning: every caller may do it.
    public static void MakeRoom() => Sweep();

    private static void Sweep() => File.Delete("archive.zip");
}
