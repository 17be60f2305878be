using System.ComponentModel.DataAnnotations;
using SecureTools;

Console.WriteLine(Collision.ToolTables.Sources.Count);

namespace Collision
{
    public static class NoteTools
    {
        /// <summary>Gets the text of one note.</summary>
        /// <param name="id">Number of the note.</param>
        [Tool]
        public static string GetNote([Range(1, 100)] int id) => $"This is note {id}.";
    }

    public static class ArchiveTools
    {
        /// <summary>Gets the text of one note of the archive.</summary>
        /// <param name="id">Number of the note.</param>
        [Tool("get_note")]
        public static string GetOldNote([Range(1, 100)] int id) => $"This was note {id}.";
    }
}
