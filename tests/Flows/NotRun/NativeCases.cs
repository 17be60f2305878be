using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using ModelContextProtocol.Server;
using SecureTools;

namespace Flows.NotRun;

public static class NativeLoad
{
    [Tool] public static bool Run(string library) => NativeLibrary.Load(library) != 0; // !SECT2117
}

public static class NativeTryLoad
{
    [Tool] public static bool Run(string library) => NativeLibrary.TryLoad(library, out _); // !SECT2117
}

public static class NativeLoadFromAssembly
{
    [Tool]
    public static bool Run(string library) =>
        NativeLibrary.Load("lib" + library, Assembly.GetExecutingAssembly(), null) != 0; // !SECT2117
}

public static class NativeInFolder
{
    [Tool] public static bool Run(string library) => NativeLibrary.TryLoad(Path.Combine("/srv/native", library), out _); // !SECT2117
}

public static class NativeInCallee
{
    [Tool] public static bool Run(string library) => Load($"lib{library}.so");

    private static bool Load(string file) => NativeLibrary.TryLoad(file, out _); // !SECT2117
}

[McpServerToolType]
public static class NativeOfMcp
{
    [McpServerTool] public static bool Run(string library) => NativeLibrary.TryLoad(library, out _); // !SECT2117
}

public static class NativeFromList
{
    [Tool] public static bool Run(string library) => NativeLibrary.TryLoad(library == "gpu" ? "libgpu.so" : "libcpu.so", out _);
}

public static class NativeChecked
{
    private static readonly HashSet<string> _known = ["libgpu.so", "libcpu.so"];

    [Tool] public static bool Run(string library) => _known.Contains(library) && NativeLibrary.TryLoad(library, out _);
}

public static class NativePattern
{
    [Tool] public static bool Run(string library) => library is "libgpu.so" && NativeLibrary.TryLoad("/srv/native/" + library, out _);
}

public static class NativeOfConstant
{
    [Tool]
    public static bool Run(string name) =>
        NativeLibrary.TryGetExport(NativeLibrary.Load("libc.so.6"), "getpid", out _) && name.Length > 0;
}

public static class NativeNumber
{
    [Tool] public static bool Run(int version) => NativeLibrary.TryLoad($"libshop.so.{version}", out _);
}
