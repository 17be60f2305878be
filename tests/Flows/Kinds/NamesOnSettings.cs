using Microsoft.Extensions.Configuration;
using SecureTools;

namespace Flows.Kinds.OnSettings;

public static class Variable
{
    [Tool] public static void Run(string name) => Environment.SetEnvironmentVariable(name, "1"); // !SECT2116
}

public static class VariableReplaced
{
    [Tool] public static void Run(string name) => Environment.SetEnvironmentVariable(name.Replace(' ', '_'), "1"); // !SECT2116
}

public static class VariableInCallee
{
    [Tool] public static void Run(string name) => Set(name.Trim(), "1");

    private static void Set(string key, string value) => Environment.SetEnvironmentVariable(key, value); // !SECT2116
}

public static class Setting
{
    [Tool] public static void Run(string name) => World.Settings[name] = "on"; // !SECT2116
}

public static class Data
{
    [Tool] public static void Run(string name) => AppContext.SetData(name, "on"); // !SECT2116
}

public static class Switch
{
    [Tool] public static void Run(string name) => AppContext.SetSwitch(name, true); // !SECT2116
}

public static class KnownVariable
{
    [Tool]
    public static void Run(string name)
    {
        if (name is "SHOP_MODE" or "SHOP_LEVEL")
        {
            Environment.SetEnvironmentVariable(name, "1");
        }
    }
}

public static class MappedVariable
{
    [Tool]
    public static void Run(string name)
    {
        var key = name switch { "mode" => "SHOP_MODE", _ => "SHOP_LEVEL" };
        Environment.SetEnvironmentVariable(key, "1");
    }
}

public static class VariableRead
{
    [Tool] public static bool Run(string name) => Environment.GetEnvironmentVariable("SHOP_MODE") == name;
}

public static class SettingRead
{
    [Tool] public static string Run(string name) => World.Settings["Shop:Mode"] + name.Length;
}

public static class VariableValue
{
    [Tool] public static void Run(string mode) => Environment.SetEnvironmentVariable("SHOP_MODE", mode); // !SECT2116
}

public static class VariableKnownValue
{
    [Tool] public static void Run(string mode) => Environment.SetEnvironmentVariable("SHOP_MODE", mode == "fast" ? "fast" : "slow");
}

public static class VariableAllowedValue
{
    [Tool]
    public static void Run([System.ComponentModel.DataAnnotations.AllowedValues("fast", "slow")] string mode) =>
        Environment.SetEnvironmentVariable("SHOP_MODE", mode);
}

public static class SettingValue
{
    [Tool] public static void Run(string mode) => World.Settings["Shop:Mode"] = mode.Trim(); // !SECT2116
}

public static class SettingOfName
{
    [Tool] public static string Run(string name) => World.Settings[name];
}

public static class SettingInCallee
{
    [Tool] public static void Run(string name) => Set(World.Settings, name);

    private static void Set(IConfiguration settings, string name) => settings[name.Trim()] = "on"; // !SECT2116
}

public static class SettingOfSection
{
    [Tool] public static void Run(string mode) => World.Settings.GetSection("Shop")["Mode"] = mode; // !SECT2116
}

public static class SettingAllowed
{
    [Tool]
    public static void Run(string mode)
    {
        if (mode is "fast" or "slow")
        {
            World.Settings["Shop:Mode"] = mode;
        }
    }
}

public static class OwnDictionary
{
    private static readonly Dictionary<string, string> _settings = [];

    [Tool] public static void Run(string name) => _settings[name] = "on";
}
