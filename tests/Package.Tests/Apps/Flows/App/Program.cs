using System.ComponentModel.DataAnnotations;
using SecureTools;
using Store;

[assembly: Role("reader", "read")]

Console.WriteLine(App.ToolTables.Create(new ToolTableOptions()).Tools.Count);

namespace App
{
    public static class NoteTools
    {
        /// <summary>Reads one note by its path.</summary>
        /// <param name="path">Path of the note.</param>
        [Tool(ReadOnly = true), RequirePermission("read")]
        public static string ReadPath([MaxLength(40)] string path) => Shelf.Read(path);

        /// <summary>Reads one note by its name.</summary>
        /// <param name="name">Name of the note.</param>
        [Tool(ReadOnly = true), RequirePermission("read")]
        public static string ReadName([MaxLength(40)] string name) => Shelf.ReadSafely(name);

        /// <summary>Reads the note that came last.</summary>
        [Tool(ReadOnly = true), RequirePermission("read")]
        public static Task<string> ReadLatest(CancellationToken cancel) => File.ReadAllTextAsync(Inbox.Next(), cancel);
    }
}
