using System.Text;
using SecureTools;

namespace Flows.Calls.OnFiles;

public static class SinkInCallee
{
    [Tool] public static string Run(string name) => Read(name);

    private static string Read(string path) => File.ReadAllText(path); // !SECT2102
}

public static class SinkInCalleeOfConstant
{
    [Tool] public static string Run(string name) => name + Read("ok.txt");

    private static string Read(string path) => File.ReadAllText(Path.Combine(World.Root, path));
}

public static class ValueFromCallee
{
    [Tool] public static string Run(string name) => File.ReadAllText(In(name)); // !SECT2102

    private static string In(string name) => World.Root + "/" + name;
}

public static class ConstantFromCallee
{
    [Tool] public static string Run(string name) => File.ReadAllText(In(name));

    private static string In(string name) => World.Root + (name.Length > 99 ? "/sub" : "") + "/ok.txt";
}

public static class ThreeDeep
{
    [Tool] public static string Run(string name) => One(name);

    private static string One(string a) => Two(a.Trim());

    private static string Two(string b) => Three("x", b);

    private static string Three(string x, string c) => x + File.ReadAllText(Path.Combine(World.Root, c)); // !SECT2102
}

public static class EightDeep
{
    [Tool] public static string Run(string name) => A(name);

    private static string A(string s) => B(s);

    private static string B(string s) => C(s);

    private static string C(string s) => D(s);

    private static string D(string s) => E(s);

    private static string E(string s) => F(s);

    private static string F(string s) => G(s);

    private static string G(string s) => H(s);

    private static string H(string s) => File.ReadAllText(s); // !SECT2102
}

public static class OtherParameter
{
    [Tool] public static string Run(string name) => Read("ok.txt", name);

    private static string Read(string file, string title) => title + File.ReadAllText(Path.Combine(World.Root, file));
}

public static class NamedArguments
{
    [Tool] public static string Run(string name) => Read(title: "x", file: name);

    private static string Read(string file, string title) => title + File.ReadAllText(Path.Combine(World.Root, file)); // !SECT2102
}

public static class NamedArgumentsClean
{
    [Tool] public static string Run(string name) => Read(title: name, file: "ok.txt");

    private static string Read(string file, string title) => title + File.ReadAllText(Path.Combine(World.Root, file));
}

public static class OptionalParameter
{
    [Tool] public static string Run(string name) => name + Read();

    private static string Read(string file = "ok.txt") => File.ReadAllText(Path.Combine(World.Root, file));
}

public static class ParamsArray
{
    [Tool] public static string Run(string name) => Read(World.Root, name);

    private static string Read(params string[] parts) => File.ReadAllText(Path.Combine(parts)); // !SECT2102
}

public static class ParamsArrayClean
{
    [Tool] public static string Run(string name) => name + Read(World.Root, "ok.txt");

    private static string Read(params string[] parts) => File.ReadAllText(Path.Combine(parts));
}

public static class OutParameter
{
    [Tool]
    public static string Run(string name)
    {
        Find(name, out var path);
        return File.ReadAllText(path); // !SECT2102
    }

    private static void Find(string name, out string path) => path = Path.Combine(World.Root, name);
}

public static class OutParameterClean
{
    [Tool]
    public static string Run(string name)
    {
        Find(name, out var path);
        return File.ReadAllText(path);
    }

    private static bool Find(string name, out string path)
    {
        path = Path.Combine(World.Root, "ok.txt");
        return name.Length > 0;
    }
}

public static class RefParameter
{
    [Tool]
    public static string Run(string name)
    {
        var path = World.Root;
        Extend(ref path, name);
        return File.ReadAllText(path); // !SECT2102
    }

    private static void Extend(ref string path, string name) => path += "/" + name;
}

public static class RefParameterCleaned
{
    [Tool]
    public static string Run(string name)
    {
        Clean(ref name);
        return File.ReadAllText(Path.Combine(World.Root, name));
    }

    private static void Clean(ref string name) => name = name.Length > 3 ? "ok.txt" : "sub/ok.txt";
}

public static class RefReturn
{
    private static readonly string[] _slots = new string[2];

    [Tool]
    public static string Run(string name)
    {
        Slot(1) = name;
        return File.ReadAllText(_slots[1]); // !SECT2102
    }

    private static ref string Slot(int index) => ref _slots[index];
}

public static class TupleResult
{
    [Tool]
    public static string Run(string name)
    {
        var (folder, file) = Parts(name);
        return File.ReadAllText(Path.Combine(World.Root, file)) + folder; // !SECT2102
    }

    private static (string Folder, string File) Parts(string name) => ("sub", name);
}

public static class TupleResultClean
{
    [Tool]
    public static bool Run(string name)
    {
        var (folder, file) = Parts(name);
        return file.Length > 0 && Directory.Exists(Path.Combine(World.Root, folder));
    }

    private static (string Folder, string File) Parts(string name) => ("sub", name);
}

public static class UserDeconstruct
{
    [Tool]
    public static string Run(string name)
    {
        var (_, file) = new Pair(name);
        return File.ReadAllText(file); // !SECT2102
    }

    private sealed class Pair(string text)
    {
        public void Deconstruct(out string folder, out string file) => (folder, file) = ("sub", text);
    }
}

public static class Recursive
{
    [Tool] public static string Run(string name) => Read(name, 3);

    private static string Read(string path, int depth) => depth == 0 ? File.ReadAllText(path) : Read(path.Trim(), depth - 1); // !SECT2102
}

public static class RecursiveClean
{
    [Tool] public static string Run(string name) => Read("ok.txt", name.Length);

    private static string Read(string path, int depth) =>
        depth <= 0 ? File.ReadAllText(Path.Combine(World.Root, path)) : Read(path, depth - 1);
}

public static class Mutual
{
    [Tool] public static string Run(string name) => Odd(name, 5);

    private static string Odd(string path, int n) => n == 0 ? "" : Even(path, n - 1);

    private static string Even(string path, int n) => n == 0 ? File.ReadAllText(path) : Odd(path, n - 1); // !SECT2102
}

public static class RecursiveBuild
{
    [Tool] public static string Run(string name) => File.ReadAllText(Deep(name, 4)); // !SECT2102

    private static string Deep(string path, int n) => n == 0 ? path : Deep(path + "", n - 1);
}
