using System.ComponentModel.DataAnnotations;
using App;
using SecureTools;

[assembly: Role("clerk", "lend")]

var table = ToolTables.Create(new ToolTableOptions());
Console.WriteLine(string.Join(' ', table.Tools.Select(tool => tool.Name)));
await PrintAsync("get_title", "reader");
await PrintAsync("lend_book", "reader");
await PrintAsync("lend_book", "clerk");

async Task PrintAsync(string tool, string role)
{
    var caller = new Caller("ann") { Roles = [role] };
    var result = await table.InvokeAsync(new ToolCall(tool) { Arguments = """{"id":3}"""u8.ToArray(), Caller = caller });
    Console.WriteLine($"{tool} {role} {result.Code}");
}

namespace App
{
    public static class ShelfTools
    {
        /// <summary>Throws one book away.</summary>
        /// <param name="id">Number of the book.</param>
        [Tool(Destructive = true), RequirePermission("lend")]
        public static string DiscardBook([Range(1, 100)] int id) => $"Volume {id} is gone.";
    }
}
