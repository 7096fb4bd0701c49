import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { careContacts } from '../../src/widget/regions.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, toReview } from './support.js';

const WORDS = FIXTURE.text['en']!;
/** The fixture with places in its words, and no number for advice. */
const PLACED = {
  ...FIXTURE,
  text: {
    en: {
      ...WORDS,
      urgencies: {
        ...WORDS.urgencies,
        urgent: {
          title: 'Be seen today',
          lead: 'Phone your {doctor}.',
          next: ['Or go to the nearest {urgentCare}.'],
        },
      },
      actions: { ambulance: 'Go to the nearest {emergencyDepartment}.' },
    },
  },
};

async function urgent(
  attributes: Readonly<Record<string, string>>,
  pack: unknown = FIXTURE,
): Promise<TriageWidget> {
  const widget = await mount(attributes, pack);
  await toReview(widget, { f_now: ['fever'] });
  await press(widget, 'See my result');
  return widget;
}

async function emergency(
  attributes: Readonly<Record<string, string>>,
  pack: unknown = FIXTURE,
): Promise<TriageWidget> {
  const widget = await mount({ start: 'question', ...attributes }, pack);
  for (const option of ['me', 'young', 'numb']) await answer(widget, option);
  return widget;
}

describe('a region', () => {
  afterEach(cleanUp);

  it('gives an urgent result its advice line, by name, and a link that calls it', async () => {
    const link = find<HTMLAnchorElement>(
      await urgent({ region: 'GB' }),
      '.level a.tel[href="tel:111"]',
    );
    expect(link.textContent).to.equal('NHS 111');
    cleanUp();
    expect(
      find<HTMLAnchorElement>(await urgent({ region: 'NZ' }), '.level a.tel[href="tel:0800611116"]')
        .textContent,
    ).to.equal('Healthline (0800 611 116)');
  });

  it("without a known advice line gives words, and the page's own number is shown as it is", async () => {
    expect(find(await urgent({ region: 'US' }), '.level').textContent).to.contain(
      'your local health advice line',
    );
    cleanUp();
    const link = find<HTMLAnchorElement>(
      await urgent({ region: 'GB', 'advice-number': '0300 1' }),
      '.level a.tel[href="tel:03001"]',
    );
    expect(link.textContent).to.equal('0300 1');
  });

  it('names the places to go in place, as they are called there, and else in general words', async () => {
    const place = async (region: string): Promise<string> => {
      const widget = await urgent({ region }, PLACED);
      const text = find(widget, '.level').textContent;
      cleanUp();
      return text;
    };
    expect(await place('GB'))
      .to.contain('your GP')
      .and.contain('nearest urgent treatment centre');
    for (const region of ['', 'XX', 'DE'])
      expect(await place(region), region)
        .to.contain('your doctor')
        .and.contain('nearest urgent care clinic');
    expect(
      find(await emergency({ region: 'GB' }, PLACED), '[role="alert"]').textContent,
    ).to.contain('nearest A&E');
  });

  it('gives an urgent result a button for its advice line, where no words there hold the number', async () => {
    const button = async (region: string, pack: unknown): Promise<Element | null> =>
      (await urgent({ region }, pack)).shadowRoot!.querySelector('[part~="button-call"]');
    const shown = await button('GB', PLACED);
    expect(shown!.textContent.trim()).to.equal('Call NHS 111');
    expect(shown!.getAttribute('href')).to.equal('tel:111');
    cleanUp();
    expect(await button('US', PLACED), 'no line is known there').to.equal(null);
    cleanUp();
    expect(await button('GB', FIXTURE), 'it would be said twice').to.equal(null);
  });

  it("says who else may help without a doctor's letter, where that is known and nothing is urgent", async () => {
    const helped = async (region: string): Promise<string> => {
      const widget = await mount({ region });
      await toReview(widget);
      await press(widget, 'See my result');
      return find(widget, '.level').textContent;
    };
    expect(await helped('GB')).to.contain('a pharmacist or physiotherapist without');
    cleanUp();
    expect(await helped('DE')).not.to.contain('without a doctor');
    cleanUp();
    expect(find(await urgent({ region: 'GB' }), '.level').textContent).not.to.contain('pharmacist');
  });

  it('has its names in the language of the screen where the sign has more than one, else as on the sign', () => {
    const warn = (): void => undefined;
    expect(careContacts('HK', {}, 'zh-Hans', warn).settingNames).to.deep.equal({
      emergency: '急症室',
      doctor: '家庭医生',
    });
    expect(careContacts('HK', {}, 'zh-Hant', warn).settingNames).to.deep.equal({
      emergency: '急症室',
      doctor: '家庭醫生',
    });
    expect(careContacts('HK', {}, 'de', warn).settingNames!.emergency).to.equal('A&E');
    expect(careContacts('GB', {}, 'zh-Hans', warn).settingNames!.emergency).to.equal('A&E');
  });

  it('is never guessed: part of a country that is not in the table gives words, and the host is told', () => {
    const said: string[] = [];
    const found = careContacts('GB-NIR', {}, 'en', (message) => said.push(message));
    expect([found.emergency, found.advice, found.adviceLabel]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(said).to.have.length(1);
  });
});
