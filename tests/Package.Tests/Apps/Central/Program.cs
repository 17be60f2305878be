using System.ComponentModel.DataAnnotations;
using Central;
using SecureTools;

[assembly: Role("viewer", "read")]

var table = ToolTables.Create(new ToolTableOptions());
await PrintAsync(new Caller("ann") { Roles = ["viewer"] });
await PrintAsync(new Caller("eve"));

async Task PrintAsync(Caller caller)
{
    var result = await table.InvokeAsync(new ToolCall("get_note") { Arguments = """{"id":3}"""u8.ToArray(), Caller = caller });
    Console.WriteLine($"{caller.Id} {result.Code}");
}

namespace Central
{
    public static class NoteTools
    {
        /// <summary>Gets the text of one note.</summary>
        /// <param name="id">Number of the note.</param>
        [Tool, RequirePermission("read")]
        public static string GetNote([Range(1, 100)] int id) => $"This is note {id}.";
    }
}
