using Microsoft.CodeAnalysis;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Messages that find their handlers by type.</summary>
public sealed class HandlerTests
{
    private const string Program = """
        public record DeleteOrder(string Id) : MediatR.IRequest;
        public record FindOrder(string Id) : MediatR.IRequest<string>;
        public record Lost : MediatR.IRequest;
        public record Gone : MediatR.INotification;
        public class DeleteHandler : MediatR.IRequestHandler<DeleteOrder> { public Task Handle(DeleteOrder request, CancellationToken cancel) { File.Delete(request.Id); return Task.CompletedTask; } }
        public class FindHandler : MediatR.IRequestHandler<FindOrder, string> { public Task<string> Handle(FindOrder request, CancellationToken cancel) => File.ReadAllTextAsync(request.Id); }
        public class MailHandler : MediatR.INotificationHandler<Gone> { public Task Handle(Gone message, CancellationToken cancel) { new System.Net.Mail.SmtpClient().Send("a", "b", "c", "d"); return Task.CompletedTask; } }
        public class Other : IComparable<DeleteOrder> { public int CompareTo(DeleteOrder? other) { Process.Start("x"); return 1; } }

        """;

    private static readonly MetadataReference _mediator = EffectBench.Library("MediatR.Contracts", """
        namespace MediatR
        {
            public interface IBaseRequest;
            public interface IRequest : IBaseRequest;
            public interface IRequest<out T> : IBaseRequest;
            public interface INotification;
            public interface IRequestHandler<in T> where T : IRequest { Task Handle(T request, CancellationToken cancel); }
            public interface IRequestHandler<in T, TResult> where T : IRequest<TResult> { Task<TResult> Handle(T request, CancellationToken cancel); }
            public interface INotificationHandler<in T> where T : INotification { Task Handle(T message, CancellationToken cancel); }
            public interface ISender { Task<T> Send<T>(IRequest<T> request); Task Send<T>(T request) where T : IRequest; Task<object?> Send(object request); }
            public interface IPublisher { Task Publish<T>(T notification) where T : INotification; }
            public interface IMediator : ISender, IPublisher;
        }
        """);

    [Theory]
    [InlineData("Deletes", "Task Tool(MediatR.ISender sender) => sender.Send(new DeleteOrder(\"x\"));")]
    [InlineData("Deletes", "Task Tool(MediatR.IMediator mediator, string id) { var order = new DeleteOrder(id); return mediator.Send(order); }")]
    [InlineData("Reads", "Task Tool(MediatR.ISender sender) => sender.Send(new FindOrder(\"x\"));")]
    [InlineData("Sends", "Task Tool(MediatR.IPublisher publisher) => publisher.Publish(new Gone());")]
    [InlineData("Deletes", "Task Tool(MediatR.ISender sender) => Pass(sender, new DeleteOrder(\"x\")); Task Pass<T>(MediatR.ISender sender, T order) where T : MediatR.IRequest => sender.Send(order);")]
    [InlineData("None?", "Task Tool(MediatR.ISender sender) => sender.Send(new Lost());")]
    [InlineData("None?", "Task Tool(MediatR.ISender sender, object message) => sender.Send(message);")]
    public void Message_RunsItsHandlers(string expected, string tool) =>
        Assert.Equal(expected, EffectBench.Describe(EffectBench.Of(Program + "public class C { " + tool + " }", null, _mediator)));
}
