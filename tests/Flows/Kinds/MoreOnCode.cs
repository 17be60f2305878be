using System.ComponentModel.DataAnnotations;
using System.Data;
using SecureTools;

namespace Flows.Kinds.OnCode;

public enum Calculation
{
    Sum,
    Difference,
}

public static class MethodByName
{
    [Tool]
    public static string Run(string method)
    {
        var found = typeof(Actions).GetMethod(method); // !SECT2105
        return found?.Invoke(null, null)?.ToString();
    }

    private static class Actions
    {
        public static string Hello() => "hello";

        public static object Canary() => new Canary();
    }
}

public static class MethodChecked
{
    [Tool]
    public static string Run(string method)
    {
        if (method != "Hello")
        {
            return "no";
        }

        return typeof(Actions).GetMethod(method).Invoke(null, null).ToString();
    }

    private static class Actions
    {
        public static string Hello() => "hello";

        public static object Canary() => new Canary();
    }
}

public static class MethodOfEnum
{
    [Tool]
    public static int Run(Calculation calculation, int left, int right) => calculation switch
    {
        Calculation.Sum => left + right,
        Calculation.Difference => left - right,
        _ => throw new ArgumentOutOfRangeException(nameof(calculation)),
    };
}

public static class TableOfFunctions
{
    private static readonly Dictionary<string, Func<object>> _makers = new() { ["text"] = () => "", ["list"] = () => new List<string>() };

    [Tool] public static string Run(string type) => _makers.TryGetValue(type, out var make) ? make().ToString() : "no";
}

public static class TypeAttribute
{
    [Tool]
    public static string Run([AllowedValues("System.Object", "System.Random")] string type) =>
        Activator.CreateInstance(Type.GetType(type)).ToString();
}

public static class TypeCheckedByCallee
{
    [Tool] public static string Run(string type) => IsKnown(type) ? Activator.CreateInstance(Type.GetType(type)).ToString() : "no";

    private static bool IsKnown(string type) => type is "System.Object" or "System.Random";
}

public static class TypeReported
{
    [Tool] public static string Run(string text) => text.GetType().FullName + typeof(Canary).Name;
}

public static class TypeDenied
{
    [Tool]
    public static string Run(string type)
    {
        if (type.Contains("Process"))
        {
            throw new ArgumentException("type");
        }

        return Activator.CreateInstance(Type.GetType(type, true)).ToString(); // !SECT2105
    }
}
