import { browser } from 'wxt/browser';
import { db } from '../../components/book.ts';
import { cycleChoices } from '../../components/cycles.ts';
import { FullPage, NoLedger } from '../../components/FullPage.tsx';
import { useLive } from '../../components/live.ts';
import type { TextSize } from '../../components/look.ts';
import { SampleDoor } from '../../components/SampleBand.tsx';
import { isSample } from '../../components/sample.ts';
import { hasIdNumber } from '../../lib/academy/personal.ts';
import { changePreferences } from '../../lib/ledger/database.ts';
import { addPeople, deleteProfile, exportProfile, listPeople } from '../../lib/ledger/people.ts';
import { deleteRecipe, exportRecipes, importRecipes, listRecipes, saveRecipe } from '../../lib/ledger/recipes.ts';
import { createProfile, updateProfile, updateSettings } from '../../lib/ledger/records.ts';
import type { Profile, Settings } from '../../lib/model.ts';
import { problemText } from '../../lib/sentences/ledger.ts';
import { now, today } from '../../lib/today.ts';
import { GroupCard } from './GroupCard.tsx';
import { LookCard } from './LookCard.tsx';
import './options.css';
import { OverrideCard } from './OverrideCard.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { RecipesCard } from './RecipesCard.tsx';
import { UnitCard } from './UnitCard.tsx';
import { VersionCard } from './VersionCard.tsx';

const refusal = (text: string) => (hasIdNumber(text) ? problemText['id-number'] : null);
const saveProfile = (profile: Profile) => updateProfile(db, profile, now());
const saveSettings = (settings: Settings) => updateSettings(db, settings, now());

const allPeople = () => listPeople(db);

/** Everybody whose ledger is kept on this machine; the sample has one, and nothing of it is saved. */
function People({ active, pack }: { active: string; pack: string }) {
  const live = useLive(allPeople, 0);
  if (!live || !('value' in live)) return null;
  return (
    <PeopleCard
      people={live.value}
      active={active}
      pack={pack}
      today={today()}
      refusal={refusal}
      onShow={(id) => changePreferences(db, { activeProfile: id })}
      onAdd={(name, group) =>
        createProfile(db, { name, groups: [{ from: `${today().slice(0, 4)}-01-01`, group }] }, now())
      }
      onExport={(id) => exportProfile(db, id, now())}
      onDelete={(id, saved) => deleteProfile(db, id, saved)}
      onImport={(text) => addPeople(db, text, now())}
    />
  );
}

const SampleCard = () => (
  <section class="card stack" aria-labelledby="sample">
    <h2 id="sample">示例</h2>
    <p class="soft">用虚构的数据看看各页是什么样，与您的台账无关。</p>
    <div class="actions">
      <SampleDoor />
    </div>
  </section>
);

const RosterCard = () => (
  <section class="card stack" aria-labelledby="roster">
    <h2 id="roster">单位管培训的</h2>
    <p class="soft">把学员交来的登记表或者台账文件汇总成全单位的表。不用设置，也不会存下什么。</p>
    <div class="actions">
      <a class="btn" href="/roster.html">
        打开单位汇总
      </a>
    </div>
  </section>
);

const PrivacyCard = () => (
  <section class="card stack" aria-labelledby="privacy">
    <h2 id="privacy">隐私与权限</h2>
    <p class="soft">要了哪些权限、存了什么、怎样删除、由什么组成。可以打印，交给单位的信息部门。</p>
    <div class="actions">
      <a class="btn" href="/privacy.html">
        查看隐私与权限
      </a>
    </div>
  </section>
);

const Version = () => <VersionCard version={browser.runtime.getManifest().version} />;

const allRecipes = () => listRecipes(db);

/** What the learner taught of pages; it belongs to the machine, so it is there before any ledger is. */
function Recipes() {
  const live = useLive(allRecipes, 0);
  if (!live || !('value' in live)) return null;
  return (
    <RecipesCard
      recipes={live.value}
      today={today()}
      onDelete={(recipe) => deleteRecipe(db, recipe)}
      onRestore={(recipe) => saveRecipe(db, recipe)}
      onExport={() => exportRecipes(db)}
      onImport={(text) => importRecipes(db, text)}
    />
  );
}

/** Profile, group, the unit's rules, the pages that were taught, and the look. */
export const OptionsApp = () => (
  <FullPage room="settings" year={Number(today().slice(0, 4))}>
    {({ account, preferences }) => {
      const look = (
        <LookCard
          size={preferences.textSize as TextSize}
          onChange={(textSize) => changePreferences(db, { textSize })}
        />
      );
      if (!account) {
        return (
          <>
            <NoLedger />
            <RosterCard />
            <Recipes />
            {look}
            <PrivacyCard />
            <Version />
          </>
        );
      }
      const { profile, settings } = account;
      const choices = cycleChoices(today(), settings.pack);
      const cycle = settings.cycleStart ?? (choices[0] as number);
      const cycles = [...new Set([...choices, cycle])];
      return (
        <>
          <h1>设置</h1>
          <PersonCard key={profile.id} profile={profile} refusal={refusal} onSave={saveProfile} />
          <GroupCard
            key={`group ${profile.id}`}
            profile={profile}
            pack={settings.pack}
            today={today()}
            onSave={saveProfile}
          />
          <UnitCard
            settings={settings}
            cycles={cycles}
            cycle={cycle}
            today={today()}
            refusal={refusal}
            onSave={saveSettings}
          />
          <OverrideCard settings={settings} today={today()} refusal={refusal} onSave={saveSettings} />
          {!isSample && (
            <>
              <People active={profile.id} pack={settings.pack} />
              <RosterCard />
              <Recipes />
              <SampleCard />
            </>
          )}
          {look}
          <PrivacyCard />
          <Version />
        </>
      );
    }}
  </FullPage>
);
