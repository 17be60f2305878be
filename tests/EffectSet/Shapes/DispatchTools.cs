using MediatR;
using SecureTools;

namespace EffectSet.Shapes;

public interface IStore
{
    string Load(string name);

    void Remove(string name);
}

public sealed class DiskStore : IStore
{
    public string Load(string name) => File.ReadAllText(name);

    public void Remove(string name) => File.Delete(name);
}

public sealed class MemoryStore : IStore
{
    private readonly Dictionary<string, string> items = [];

    public string Load(string name) => items[name];

    public void Remove(string name) => items.Remove(name);
}

public interface ICart
{
    void Remove(string item);

    int Clear();
}

public sealed class Cart : ICart
{
    private readonly List<string> items = [];

    public void Remove(string item) => items.Remove(item);

    public int Clear()
    {
        var count = items.Count;
        items.Clear();
        return count;
    }
}

public abstract class Job
{
    public void Run(string name)
    {
        Before();
        Work(name);
    }

    protected virtual void Before() { }

    protected abstract void Work(string name);
}

public sealed class WipeJob : Job
{
    protected override void Work(string name) => File.Delete(name);
}

public interface IOperation
{
    void Execute(string name);
}

public struct Wipe : IOperation
{
    public readonly void Execute(string name) => File.Delete(name);
}

public struct Measure : IOperation
{
    public readonly void Execute(string name) => GC.KeepAlive(name.Length);
}

/// <summary>Interfaces, overrides, generics.</summary>
public sealed class DispatchTools(IStore store, ICart cart, Job job)
{
    private readonly MemoryStore scratch = new();

    // effects: Deletes
    [Tool] public void ByInterface(string name) => store.Remove(name);

    // effects: Reads
    [Tool] public string LoadByInterface(string name) => store.Load(name);

    // effects: none
    [Tool] public void DeleteFromCart(string item) => cart.Remove(item);

    // effects: none
    [Tool] public int ClearCart() => cart.Clear();

    // effects: Deletes
    [Tool] public void ByTemplateMethod(string name) => job.Run(name);

    // effects: none
    [Tool] public void ByConcreteType(string name) => scratch.Remove(name);

    // effects: Deletes
    [Tool] public void ByConcreteDisk(string name) => new DiskStore().Remove(name);

    // effects: Deletes
    [Tool] public void ByTypeArgument(string name) => Execute<Wipe>(name);

    // effects: none
    [Tool] public void ByHarmlessTypeArgument(string name) => Execute<Measure>(name);

    // effects: Deletes
    [Tool] public void ByGenericClass(string name) => new Runner<Wipe>().Run(name);

    // effects: Deletes
    [Tool] public void ByDefaultInterfaceMethod(string name) => ((ISweeper)new Sweeper()).Sweep(name);

    // effects: Deletes
    [Tool] public void ByExplicitImplementation(string name) => ((IForgetful)new Sweeper()).Forget(name);

    // effects: Deletes
    [Tool] public void ByBaseCall(string name) => new Careful().Drop(name);

    // effects: none
    [Tool] public void ByNew(string name) => new Gentle().Drop(name);

    // effects: Deletes
    [Tool] public void ByStaticAbstract(string name) => Static<WipeStatic>(name);

    private static void Execute<T>(string name)
        where T : struct, IOperation => default(T).Execute(name);

    private static void Static<T>(string name)
        where T : IStatic => T.Go(name);
}

public interface IStatic
{
    static abstract void Go(string name);
}

public sealed class WipeStatic : IStatic
{
    public static void Go(string name) => File.Delete(name);
}

public sealed class Runner<T>
    where T : struct, IOperation
{
    private T operation;

    public void Run(string name) => operation.Execute(name);
}

public interface ISweeper
{
    void Sweep(string name) => File.Delete(name);
}

public interface IForgetful
{
    void Forget(string name);
}

public sealed class Sweeper : ISweeper, IForgetful
{
    void IForgetful.Forget(string name) => File.Delete(name);
}

public class Rough
{
    public virtual void Drop(string name) => File.Delete(name);
}

public sealed class Careful : Rough
{
    public override void Drop(string name) => base.Drop(name.Trim());
}

public sealed class Gentle : Rough
{
    public new void Drop(string name) => GC.KeepAlive(name);
}

public sealed record EraseCommand(string Name) : IRequest<bool>;

public sealed record LookQuery(string Name) : IRequest<int>;

public sealed class EraseHandler : IRequestHandler<EraseCommand, bool>
{
    public Task<bool> Handle(EraseCommand request, CancellationToken cancellationToken)
    {
        File.Delete(request.Name);
        return Task.FromResult(true);
    }
}

public sealed class LookHandler : IRequestHandler<LookQuery, int>
{
    public Task<int> Handle(LookQuery request, CancellationToken cancellationToken) => Task.FromResult(request.Name.Length);
}

/// <summary>A mediator decides which handler runs.</summary>
public sealed class MediatorTools(IMediator mediator)
{
    // effects: Deletes
    [Tool] public Task<bool> Erase(string name) => mediator.Send(new EraseCommand(name));

    // effects: none
    [Tool] public Task<int> Look(string name) => mediator.Send(new LookQuery(name));
}
