"""The part of the sandbox's state that is about people: users, guilds, their roles and members."""

from collections.abc import Iterable

from sandbox.announcer import Announcer
from sandbox.changes import (
    BotJoined,
    BotKicked,
    MemberEdited,
    MemberJoined,
    MemberLeft,
    RoleCreated,
    RoleDeleted,
    RoleEdited,
    UsersChanged,
)
from sandbox.clock import Clock
from sandbox.guild import Guild, Role
from sandbox.people import Member, User
from sandbox.permissions import MODERATE, TAKE_PART, bits
from sandbox.snowflake import Snowflakes

MODERATORS = "Moderators"


class Population(Announcer):
    """The users, the bot among them, and the guilds they are in; everybody joins every guild."""

    def __init__(self, clock: Clock, bot_name: str) -> None:
        super().__init__()
        self.clock = clock
        self.snowflakes = Snowflakes(clock)
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.bot = self._new_user(bot_name, bot=True)
        self.owner = self._new_user("Olive (owner)")

    # Users

    def _new_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self.snowflakes.next(), name, bot=bot)
        self.users[user.id] = user
        return user

    def add_user(self, name: str, *, moderator: bool = False, roles: Iterable[str] = ()) -> User:
        """Have somebody join all guilds, with the roles of these names; those that are not there are made."""
        user = self._new_user(name)
        wanted = [*([MODERATORS] if moderator else []), *roles]
        for guild in self.guilds.values():
            held = [self._role(guild, role) for role in dict.fromkeys(wanted)]
            self.tell(MemberJoined(guild, guild.add_member(user, self.clock.stamp(), held)))
        self.tell(UsersChanged())
        return user

    def rename_bot(self, name: str) -> None:
        """Give the bot's account another name."""
        self.bot.rename(name)
        self.tell(UsersChanged())

    # Guilds

    def found_guild(self, name: str) -> Guild:
        """Add a guild with all people in it, and without channels."""
        guild = Guild(self.snowflakes.next(), name, self.owner.id, self.clock.stamp())
        guild.add_role(guild.id, "@everyone", bits(*TAKE_PART))
        guild.add_role(self.snowflakes.next(), MODERATORS, bits(*MODERATE))
        for user in self.users.values():
            if not user.bot:
                guild.add_member(user, guild.joined_at)
        self.guilds[guild.id] = guild
        return guild

    def add_bot(self, guild: Guild) -> None:
        """Let the bot into a guild, with a role of its own above all others."""
        if self.bot.id not in guild.members:
            role = guild.add_role(self.snowflakes.next(), self.bot.name, bits(*TAKE_PART), bot_id=self.bot.id)
            guild.raise_role(role)
            guild.joined_at = self.clock.stamp()
            guild.add_member(self.bot, guild.joined_at, [role])
            self.tell(BotJoined(guild))

    def kick_bot(self, guild: Guild) -> None:
        """Put the bot out of a guild."""
        if guild.remove_bot(self.bot):
            self.tell(BotKicked(guild))

    # Roles

    def _role(self, guild: Guild, name: str) -> Role:
        role = guild.role(name)
        return self.add_role(guild, name) if role is None else role

    def add_role(self, guild: Guild, name: str, permissions: int = 0) -> Role:
        """Add a role to a guild."""
        role = guild.add_role(self.snowflakes.next(), name, permissions)
        self.tell(RoleCreated(guild, role))
        self._tell_of_roles(guild, above=role.position)
        return role

    def edit_role(self, guild: Guild, role: Role) -> None:
        """Tell that a role was changed."""
        self.tell(RoleEdited(guild, role))

    def delete_role(self, guild: Guild, role: Role) -> None:
        """Remove a role; those who had it have it no longer."""
        guild.remove_role(role.id)
        self.tell(RoleDeleted(guild, role))
        self._tell_of_roles(guild, above=role.position - 1)

    def _tell_of_roles(self, guild: Guild, above: int) -> None:
        for role in guild.ordered_roles():
            if role.position > above:
                self.tell(RoleEdited(guild, role))

    def grant(self, guild: Guild, permissions: int) -> None:
        """Give the bot's own role more permissions."""
        for role in guild.roles.values():
            if role.bot_id == self.bot.id:
                role.permissions |= permissions
                self.tell(RoleEdited(guild, role))

    # Members

    def edit_member(self, guild: Guild, member: Member) -> None:
        """Tell that a member was changed."""
        self.tell(MemberEdited(guild, member))

    def remove_member(self, guild: Guild, member: Member) -> None:
        """Put somebody out of a guild."""
        del guild.members[member.user.id]
        self.tell(MemberLeft(guild, member))
