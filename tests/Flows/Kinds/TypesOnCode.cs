using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using SecureTools;

namespace Flows.Kinds.OnCode;

/// <summary>Makes a canary for whoever finds a member by its name.</summary>
public static class Maker
{
    public static Canary Canary => new();

    public static Canary Make() => new();
}

public static class Script
{
    private static readonly ScriptOptions _options = ScriptOptions.Default.WithReferences(typeof(Canary).Assembly);

    [Tool] public static async Task<string> Run(string code) => (await CSharpScript.EvaluateAsync(code, _options)).ToString(); // !SECT2105
}

public static class ScriptOfConstant
{
    [Tool] public static async Task<string> Run(string code) => code.Length + (await CSharpScript.EvaluateAsync<int>("1 + 1")).ToString();
}

public static class ScriptOfExpression
{
    private static readonly ScriptOptions _options = ScriptOptions.Default.WithReferences(typeof(Canary).Assembly);

    [Tool]
    public static async Task<object> Run(string expression) =>
        await CSharpScript.EvaluateAsync<object>("(object)(" + expression + ")", _options); // !SECT2105
}

public static class ScriptOfNumber
{
    [Tool] public static async Task<int> Run(int number) => await CSharpScript.EvaluateAsync<int>($"{number} + 1");
}

public static class TypeByName
{
    [Tool]
    public static string Run(string type)
    {
        var found = Type.GetType(type); // !SECT2105
        return found is null ? "no" : Make(found);
    }

    private static string Make(Type type) => type == typeof(Canary) ? new Canary().ToString() : "other";
}

public static class TypeByNameInCallee
{
    [Tool] public static string Run(string type) => Make("Flows." + type + ", SecureTools.Flows").ToString();

    private static object Make(string name) => Activator.CreateInstance(Type.GetType(name, true)); // !SECT2105
}

public static class TypeFromTable
{
    private static readonly Dictionary<string, Type> _types = new() { ["text"] = typeof(object), ["list"] = typeof(List<string>) };

    [Tool] public static string Run(string type) => Activator.CreateInstance(_types[type]).ToString();
}

public static class TypeFromSwitch
{
    [Tool]
    public static string Run(string type)
    {
        var name = type switch { "object" => "System.Object", _ => "System.Random" };
        return Activator.CreateInstance(Type.GetType(name)).ToString();
    }
}

public static class TypeChecked
{
    [Tool]
    public static string Run(string type)
    {
        if (type is not ("System.Object" or "System.Random"))
        {
            return "no";
        }

        return Activator.CreateInstance(Type.GetType(type)).ToString();
    }
}

public static class TypeOfAssembly
{
    [Tool] public static string Run(string type) => Activator.CreateInstance(typeof(Canary).Assembly.GetType(type)).ToString(); // !SECT2105
}

public static class InstanceByName
{
    [Tool] public static string Run(string type) => Activator.CreateInstance("SecureTools.Flows", type).Unwrap().ToString(); // !SECT2105
}

public static class PropertyByName
{
    [Tool]
    public static string Run(string name)
    {
        var property = typeof(Maker).GetProperty(name); // !SECT2105
        return property?.GetValue(null)?.ToString();
    }
}

public static class MethodByNameInCallee
{
    [Tool] public static string Run(string name) => Call(name);

    private static string Call(string name) => typeof(Maker).GetMethod(name)?.Invoke(null, null)?.ToString(); // !SECT2105
}

public static class MemberInvokedByName
{
    [Tool]
    public static string Run(string name) => typeof(Maker)
        .InvokeMember(name, BindingFlags.GetProperty | BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static, null, null, null) // !SECT2105
        .ToString();
}

public static class MethodFromList
{
    [Tool]
    public static string Run(string name)
    {
        var method = name == "length" ? "GetHashCode" : "ToString";
        return typeof(object).GetMethod(method, Type.EmptyTypes)!.Invoke(new object(), null)!.ToString();
    }
}

public static class PropertyChecked
{
    [Tool]
    public static string Run(string name) => name is "Length" ? typeof(string).GetProperty(name)!.GetValue(name)!.ToString() : "";
}
