using System.IO;

namespace InsecureAgent.Effects;

/// <summary>A guest book: what strangers write there, the next model reads.</summary>
public static class OpenTools
{
    /// <summary>Empties the guest book.</summary>
    [Tool, AllowAnonymousTool]
    // SECT3010 warning: anybody may, and nobody knows who did.
    public static void EmptyGuestBook() => File.Create("guests.txt").Dispose();
}
