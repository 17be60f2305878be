using System.ComponentModel.DataAnnotations;
using Insecure;
using SecureTools;

var table = ToolTables.Create(new ToolTableOptions());
var result = await table.InvokeAsync(new ToolCall("delete_note") { Arguments = """{"id":3}"""u8.ToArray() });
Console.WriteLine(result.Code);

namespace Insecure
{
    public static class NoteTools
    {
        /// <summary>Deletes one note for good.</summary>
        /// <param name="id">Number of the note.</param>
        [Tool(Destructive = true)]
        public static string DeleteNote([Range(1, 100)] int id)
        {
            File.Delete(Path.Combine(AppContext.BaseDirectory, $"{id}.txt"));
            return $"Note {id} is gone.";
        }
    }
}
