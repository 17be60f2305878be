using System.ComponentModel.DataAnnotations;
using SecureTools;

Console.WriteLine(Structure.ToolTables.Sources.Count);

namespace Structure
{
    public static class NoteTools
    {
        /// <summary>Gets the text of one note.</summary>
        /// <param name="id">Number of the note.</param>
        [Tool]
        public static string GetNote([Range(1, 100)] int id) => Text(id);

        /// <summary>Deletes one note for good.</summary>
        [Tool]
        public static async void DeleteNote() => await Task.Yield();

        /// <summary>Moves one note to another place.</summary>
        /// <param name="place">Where to.</param>
        [Tool]
        public static void MoveNote(object place) => Console.WriteLine(place);

        /// <summary>Makes the text of one note.</summary>
        /// <param name="id">Number of the note.</param>
        [Tool]
        private static string Text(int id) => $"This is note {id}.";
    }
}
