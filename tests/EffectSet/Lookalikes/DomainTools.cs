using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using SecureTools;

namespace EffectSet.Lookalikes;

public sealed class Monster
{
    public int Health { get; private set; } = 10;
    public bool IsDead => Health <= 0;

    public void Kill() => Health = 0;

    public void Delete() => Health = -1;
}

public sealed class World
{
    private readonly List<Monster> monsters = [];

    public void Destroy(Monster monster)
    {
        monster.Delete();
        monsters.Remove(monster);
    }

    public Monster Spawn()
    {
        var monster = new Monster();
        monsters.Add(monster);
        return monster;
    }
}

/// <summary>A game.</summary>
public sealed class GameTools
{
    private readonly World world = new();

    // effects: none
    [Tool]
    public bool KillMonster()
    {
        var monster = world.Spawn();
        monster.Kill();
        return monster.IsDead;
    }

    // effects: none
    [Tool] public void DestroyMonster() => world.Destroy(world.Spawn());

    // effects: none
    [Tool] public int Shoot(int ammunition) => ammunition - 1;
}

public sealed class Element
{
    public Element Parent { get; private set; }
    public List<Element> Children { get; } = [];

    public void Drop(Element child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    public void Remove() => Parent?.Children.Remove(this);
}

/// <summary>A user interface.</summary>
public sealed class ScreenTools
{
    // effects: none
    [Tool]
    public int DropElement()
    {
        var target = new Element();
        target.Drop(new Element());
        return target.Children.Count;
    }

    // effects: none
    [Tool] public void RemoveElement() => new Element().Remove();
}

public interface ICommand
{
    int Execute(int value);

    int Undo(int value);
}

public sealed class AddCommand(int n) : ICommand
{
    public int Execute(int value) => value + n;

    public int Undo(int value) => value - n;
}

/// <summary>A command pattern in memory.</summary>
public sealed class CalculatorTools
{
    private readonly Stack<ICommand> done = new();

    // effects: none
    [Tool]
    public int ExecuteAdd(int value, int n)
    {
        var command = new AddCommand(n);
        done.Push(command);
        return command.Execute(value);
    }

    // effects: none
    [Tool] public int ExecuteUndo(int value) => done.Pop().Undo(value);
}

public sealed class Account
{
    public decimal Balance { get; private set; }

    public void Transfer(Account other, decimal amount)
    {
        Balance -= amount;
        other.Balance += amount;
    }
}

/// <summary>A simulation of a bank.</summary>
public sealed class SimulationTools(ILogger<SimulationTools> logger)
{
    // effects: none
    [Tool]
    public decimal SimulateTransfer(decimal amount)
    {
        var from = new Account();
        var to = new Account();
        from.Transfer(to, amount);
        return to.Balance;
    }

    // effects: none
    [Tool] public void LogDelete(string name) => logger.LogInformation("DELETE FROM {Table}", name);

    // effects: none
    [Tool] public void SayDrop() => Console.WriteLine("DROP TABLE orders");

    // effects: none
    [Tool]
    public string CommentedOut(string name)
    {
        // File.Delete(name);
        return name;
    }
}

/// <summary>Documents in memory.</summary>
public sealed class DocumentTools
{
    // effects: none
    [Tool]
    public string RemoveMember(string json, string name)
    {
        var node = JsonNode.Parse(json).AsObject();
        node.Remove(name);
        return node.ToJsonString();
    }

    // effects: none
    [Tool]
    public string RemoveElement(string xml, string name)
    {
        var root = XElement.Parse(xml);
        root.Elements(name).Remove();
        return root.ToString();
    }

    // effects: none
    [Tool]
    public string DeleteAttribute(string xml, string name)
    {
        var root = XElement.Parse(xml);
        root.Attribute(name)?.Remove();
        return root.ToString();
    }
}

/// <summary>Types with the names of dangerous ones.</summary>
public static class File
{
    public static void Delete(string name) => GC.KeepAlive(name);
}

public sealed class Process
{
    public static Process Start(string name) => new();

    public void Kill() => GC.KeepAlive(this);
}

public sealed class HttpClient
{
    public Task DeleteAsync(string address) => Task.CompletedTask;
}

public sealed class DbSet<T>
{
    private readonly List<T> items = [];

    public void Remove(T item) => items.Remove(item);
}

public sealed class NamesakeTools
{
    // effects: none
    [Tool] public void DeleteFile(string name) => File.Delete(name);

    // effects: none
    [Tool] public void StartProcess(string name) => Process.Start(name).Kill();

    // effects: none
    [Tool] public Task DeleteOverHttp(string name) => new HttpClient().DeleteAsync(name);

    // effects: none
    [Tool] public void RemoveFromSet(string name) => new DbSet<string>().Remove(name);
}
