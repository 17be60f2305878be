using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;

Console.WriteLine(NoteTools.DeleteNote(3));

[McpServerToolType]
public static class NoteTools
{
    [McpServerTool(Destructive = true), Description("Deletes one note for good.")]
    public static string DeleteNote([Range(1, 100), Description("Number of the note.")] int id) => $"Note {id} is gone.";
}
