using System.Reflection;
using System.Runtime.Loader;
using SecureTools;

namespace Flows.NotRun;

public static class AssemblyByPath
{
    [Tool] public static string Run(string plugin) => Assembly.LoadFrom(plugin).FullName; // !SECT2105
}

public static class AssemblyByName
{
    [Tool] public static string Run(string plugin) => Assembly.Load(plugin).FullName; // !SECT2105
}

public static class AssemblyOfBytes
{
    [Tool] public static string Run(byte[] plugin) => Assembly.Load(plugin).FullName; // !SECT2105
}

public static class AssemblyInContext
{
    [Tool]
    public static string Run(string plugin) =>
        AssemblyLoadContext.Default.LoadFromAssemblyPath("/srv/plugins/" + plugin).FullName; // !SECT2105
}

public static class AssemblyFromList
{
    [Tool]
    public static string Run(string plugin)
    {
        var name = plugin == "mail" ? "Mail" : "Calendar";
        return Assembly.Load(name).FullName;
    }
}

public static class AssemblyOfConstant
{
    [Tool] public static string Run(string plugin) => plugin + Assembly.LoadFrom("/srv/plugins/mail.dll").FullName;
}

public static class Computed
{
    [Tool]
    public static string Run(string expression)
    {
        using var table = new System.Data.DataTable();
        return table.Compute(expression, "").ToString(); // !SECT2105
    }
}

public static class ComputedConstant
{
    [Tool]
    public static string Run(int left)
    {
        using var table = new System.Data.DataTable();
        table.Columns.Add("left", typeof(int));
        table.Rows.Add(left);
        return table.Compute("SUM(left)", "left > 0").ToString();
    }
}
